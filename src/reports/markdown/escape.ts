/** Escapes data so that Markdown shows it literally, without markup, HTML, mentions or links. */
export function escapeMarkdown(text: string): string {
  return (
    visible(text)
      .replace(/[&<>]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[character]!)
      .replace(/[\\`*_~[\]{}()#+!|$-]/g, "\\$&")
      // A zero-width space after it prevents a mention, which would notify somebody.
      .replace(/@/g, "@\u200b")
      // The same applies to issues: GitHub links \#12 and GH-12, and adds a reference to issue 12.
      .replace(/#(?=\d)/g, "#\u200b")
      .replace(/\b(GH)(?=\\-\d)/gi, "$1\u200b")
      // GitHub also creates links after a digit or an underscore.
      .replace(/(https?|ftp|mailto|xmpp):/gi, "$1&#58;")
      .replace(/www\./gi, (prefix) => `${prefix.slice(0, -1)}&#46;`)
      .replace(/\r\n|[\r\n]/g, " ")
  );
}

/** Formats an inline code span that no content can end, even inside a table cell. */
export function codeSpan(text: string): string {
  const content = visible(text).replace(/\r\n|[\r\n]/g, " ");
  if (content === "") return "";
  const longest = Math.max(0, ...[...content.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const padding = /^[` ]|[` ]$/.test(content) ? " " : "";
  return `${fence}${padding}${content.replaceAll("|", "\\|")}${padding}${fence}`;
}

/** Replaces control characters (such as terminal sequences) and direction overrides by visible characters. */
export function visible(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal sequences begin with a control character
      .replace(/\u001b\[[0-9;:]*[A-Za-z]/g, "")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not get through
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\ufffd")
  );
}
