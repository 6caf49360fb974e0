/** What the YAML parser says is wrong, in one line. It recurses, and says so where a text is nested too deeply for it. */
export function yamlProblem(message: string): string {
  if (message.startsWith("Maximum call stack")) return "lists or mappings that are nested too deeply";
  return message.split("\n", 1)[0]!;
}
