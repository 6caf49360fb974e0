/** One check of a model and how it ended. */
export interface ModelTest {
  name: string;
  failure?: string;
}

/** The tests as JUnit XML. */
export async function toJunit(tests: ModelTest[], timestamp: Date): Promise<string> {
  const { default: builder } = await import("junit-report-builder");
  const report = builder.newBuilder();
  // An ISO string: the builder would stamp local time otherwise.
  const suite = report.testSuite().name("model tests").timestamp(timestamp.toISOString());
  for (const test of tests) {
    const testCase = suite.testCase().className("model").name(test.name);
    if (test.failure !== undefined) testCase.failure(test.failure);
  }
  return report.build();
}
