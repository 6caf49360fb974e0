import { SaxesParser, type SaxesTagPlain } from "saxes";

/** saxes without an Error object and its stack for each of the thousands of errors of a broken file. */
export class Sax extends SaxesParser {
  onProblem: (message: string) => void = () => {};

  override fail(message: string): this {
    this.onProblem(message);
    return this;
  }
}

/**
 * The attributes of a test case as fields, which are faster to fill than a hash table. The class has no prototype, so that an
 * attribute named `constructor` or `toString` finds nothing there.
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

/** Whether a test case has none of the rare attributes that change its outcome or its name. */
export function isOrdinary(attributes: CaseAttributes): boolean {
  return (
    attributes.class === undefined &&
    attributes.status === undefined &&
    attributes.result === undefined &&
    attributes.filepath === undefined &&
    attributes.duration === undefined
  );
}

/** The name of an element without a namespace prefix, which no dialect needs and some write. */
export function localName(name: string): string {
  if (name === "testcase") return name;
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

/** The value of an attribute; empty when the element does not have it. */
export function attributeOf(tag: SaxesTagPlain, name: string): string {
  return tag.attributes[name] ?? "";
}
