const QUOTE = 34;
const LF = 10;

/** A cell in quotes, in which a pair of quotes is one. */
export class QuotedCell {
  /** True if the last cell has pairs of quotes. */
  doubled = false;
  /** Number of line feeds in the last cell. */
  newlines = 0;
  /** The text that `copy` wrote. */
  text = new Uint8Array(1024);

  /** Returns the position of the closing quote, or -1 if it is not read yet. */
  end(bytes: Uint8Array, from: number, end: number): number {
    this.doubled = false;
    this.newlines = 0;
    for (let p = from; p < end; p++) {
      const byte = bytes[p]!;
      if (byte === LF) this.newlines++;
      else if (byte === QUOTE) {
        if (bytes[p + 1] !== QUOTE || p + 1 === end) return p;
        this.doubled = true;
        p++;
      }
    }
    return -1;
  }

  /** Copies a cell into `text`, with each pair of quotes reduced to one. Returns its length. */
  copy(bytes: Uint8Array, start: number, end: number): number {
    if (this.text.length < end - start) this.text = new Uint8Array((end - start) * 2);
    let length = 0;
    for (let p = start; p < end; p++) {
      this.text[length++] = bytes[p]!;
      if (bytes[p] === QUOTE) p++;
    }
    return length;
  }
}
