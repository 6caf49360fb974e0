/** No schema of a table nests deeper. */
const mostLevels = 100;

/** The offset of a field in its flatbuffer table; 0 where it is absent. */
export function slotOf(view: DataView, table: number, slot: number): number {
  const slots = table - view.getInt32(table, true);
  return slot < view.getUint16(slots, true) ? view.getUint16(slots + slot, true) : 0;
}

/** The table that a field points to, or undefined. */
export function tableAt(view: DataView, table: number, slot: number): number | undefined {
  const offset = slotOf(view, table, slot);
  return offset === 0 ? undefined : table + offset + view.getInt32(table + offset, true);
}

/**
 * Checks the length of a vector: its elements must fit into the metadata that it is in. The reader makes an array of the
 * length first, so that a damaged length would take all memory.
 *
 * @returns the position and the number of its elements.
 */
function vectorAt(view: DataView, table: number, { slot, stride }: { slot: number; stride: number }) {
  const vector = tableAt(view, table, slot);
  if (vector === undefined) return { at: 0, count: 0 };
  const count = view.getInt32(vector, true);
  if (count < 0 || vector + 4 + count * stride > view.byteLength) throw new Error(`a list of ${count} elements`);
  return { at: vector + 4, count };
}

/** Checks the lists of a `Schema`, or of a `Field` and its children: fields, and pairs of texts. */
export function checkFields(view: DataView, table: number, slots = { fields: 6, pairs: 8, level: 0 }): void {
  const { level } = slots;
  if (level > mostLevels) throw new Error(`columns that are nested more than ${mostLevels} deep`);
  vectorAt(view, table, { slot: slots.pairs, stride: 4 });
  const { at, count } = vectorAt(view, table, { slot: slots.fields, stride: 4 });
  for (let i = 0; i < count; i++) {
    const offset = view.getInt32(at + 4 * i, true);
    if (offset <= 0) throw new Error(`a field at the offset ${offset}`);
    checkFields(view, at + 4 * i + offset, { fields: 14, pairs: 16, level: level + 1 });
  }
}

/** Checks the lists of a `RecordBatch`: nodes, buffers and counts of buffers. */
export function checkBatch(view: DataView, table: number): void {
  for (const [slot, stride] of [
    [6, 16],
    [8, 16],
    [12, 8],
  ] as const) {
    vectorAt(view, table, { slot, stride });
  }
}
