/** Returns the YAML parser's message in one line. The parser recurses, so deep nesting has its own message. */
export function yamlProblem(message: string): string {
  if (message.startsWith("Maximum call stack")) return "lists or mappings that are nested too deeply";
  return message.split("\n", 1)[0]!;
}
