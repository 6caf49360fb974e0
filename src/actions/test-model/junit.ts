/** One check of a model and how it ended. */
export interface ModelTest {
  name: string;
  failure?: string;
  /** How long it took, as far as anyone measured. */
  durationMs?: number;
}

/** The tests as JUnit XML; `properties` are the metrics a reader may look for there. */
export async function modelTestsXml(
  tests: ModelTest[],
  properties: Record<string, number>,
  timestamp: Date,
): Promise<string> {
  const { default: builder } = await import("junit-report-builder");
  const report = builder.newBuilder();
  // An ISO string: the builder would stamp local time otherwise.
  const suite = report.testSuite().name("model tests").timestamp(timestamp.toISOString());
  for (const [name, value] of Object.entries(properties)) suite.property(name, String(value));
  for (const test of tests) {
    const testCase = suite
      .testCase()
      .className("model")
      .name(test.name)
      .time((test.durationMs ?? 0) / 1000);
    if (test.failure !== undefined) testCase.failure(test.failure);
  }
  return report.build();
}
