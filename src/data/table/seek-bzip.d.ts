declare module "seek-bzip" {
  const Bunzip: {
    /** Calls back with the bit position and the decoded size of each block. */
    table(input: Uint8Array, callback: (position: number, size: number) => void, multistream?: boolean): void;
    decodeBlock(input: Uint8Array, position: number): Uint8Array;
  };
  export default Bunzip;
}
