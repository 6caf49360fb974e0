import type { MessageReader } from "./wire.ts";

/** An input, output or intermediate value of a graph, as the file declares it (ONNX's `ValueInfoProto`). */
export interface Declaration {
  name: string;
  /** ONNX's number of the element type. 0 if the file does not say. */
  elementType: number;
  /** Lengths of the dimensions: a number, the name of a length that varies, or "" if unknown. */
  shape: (number | string)[];
  /** Description for readers of the file. */
  about: string | undefined;
}

const MOST_DIMENSIONS = 8;

/** Reads the declaration of a value. @throws {Failure} for a shape of more than eight dimensions. */
export function readDeclaration(fields: MessageReader): Declaration {
  const declaration: Declaration = { name: "", elementType: 0, shape: [], about: undefined };
  while (fields.next()) {
    if (fields.field === 1) declaration.name = fields.text();
    else if (fields.field === 2) readType(fields.message(), declaration);
    else if (fields.field === 3) declaration.about = fields.text();
    else fields.skip();
  }
  return declaration;
}

/** Reads the version of a set of operators, with its domain. */
export function readOpset(fields: MessageReader): [domain: string, version: number] {
  let domain = "";
  let version = 0;
  while (fields.next()) {
    if (fields.field === 1) domain = fields.text();
    else if (fields.field === 2) version = fields.integer();
    else fields.skip();
  }
  return [domain, version];
}

function readType(fields: MessageReader, declaration: Declaration): void {
  while (fields.next()) {
    if (fields.field !== 1) {
      fields.skip();
      continue;
    }
    const tensor = fields.message();
    while (tensor.next()) {
      if (tensor.field === 1) declaration.elementType = tensor.integer();
      else if (tensor.field === 2) declaration.shape = readShape(tensor.message());
      else tensor.skip();
    }
  }
}

function readShape(fields: MessageReader): (number | string)[] {
  const shape: (number | string)[] = [];
  while (fields.next()) {
    if (fields.field !== 1) {
      fields.skip();
      continue;
    }
    if (shape.length === MOST_DIMENSIONS) throw fields.broken(`a shape of more than ${MOST_DIMENSIONS} dimensions`);
    const dimension = fields.message();
    let length: number | string = "";
    while (dimension.next()) {
      if (dimension.field === 1) length = dimension.integer();
      else if (dimension.field === 2) length = dimension.text();
      else dimension.skip();
    }
    shape.push(length);
  }
  return shape;
}
