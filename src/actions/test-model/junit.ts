/** A check of a model and its result. */
export interface ModelTest {
  name: string;
  failure?: string;
  /** Duration of the test, if it was measured. */
  durationMs?: number;
}

/** Writes the tests as JUnit XML. `properties` are the metrics that readers may look for there. */
export async function modelTestsXml(
  tests: ModelTest[],
  properties: Record<string, number>,
  timestamp: Date,
): Promise<string> {
  const { default: builder } = await import("junit-report-builder");
  const report = builder.newBuilder();
  // The date is an ISO string, because the builder would otherwise write local time.
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
