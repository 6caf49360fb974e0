import { SaxesParser, type SaxesTagPlain } from "saxes";

/** saxes without creating an Error and its stack for each of the thousands of errors in a broken file. */
export class Sax extends SaxesParser {
  onProblem: (message: string) => void = () => {};

  override fail(message: string): this {
    this.onProblem(message);
    return this;
  }
}

/**
 * The attributes of a test case as fields, which are faster to fill than a hash table. The class has no prototype, so
 * that attributes named `constructor` or `toString` are not found there.
 */
export class CaseAttributes {
  [name: string]: string | undefined;
  name: string | undefined = undefined;
  classname: string | undefined = undefined;
  file: string | undefined = undefined;
  line: string | undefined = undefined;
  time: string | undefined = undefined;
  class: string | undefined = undefined;
  status: string | undefined = undefined;
  result: string | undefined = undefined;
  filepath: string | undefined = undefined;
  duration: string | undefined = undefined;

  static {
    Object.setPrototypeOf(CaseAttributes.prototype, null);
    Reflect.deleteProperty(CaseAttributes.prototype, "constructor");
  }
}

/** Returns true if a test case has none of the rare attributes that change its outcome or its name. */
export function isOrdinary(attributes: CaseAttributes): boolean {
  return (
    attributes.class === undefined &&
    attributes.status === undefined &&
    attributes.result === undefined &&
    attributes.filepath === undefined &&
    attributes.duration === undefined
  );
}

/** Returns an element's name without its namespace prefix, which some generators write. */
export function localName(name: string): string {
  if (name === "testcase") return name;
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

/** Returns the value of an attribute. Empty if the element lacks it. */
export function attributeOf(tag: SaxesTagPlain, name: string): string {
  return tag.attributes[name] ?? "";
}
