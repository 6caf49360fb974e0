/** Returns the YAML parser's message in one line. The parser recurses, so that deep nesting has a message of its own. */
export function yamlProblem(message: string): string {
  if (message.startsWith("Maximum call stack")) return "lists or mappings that are nested too deeply";
  return message.split("\n", 1)[0]!;
}
