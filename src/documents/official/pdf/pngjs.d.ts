/** What is used of pngjs, which brings no types. Pixels are four bytes: red, green, blue, opacity. */
declare module 'pngjs' {
  export class PNG {
    constructor(options: { width: number; height: number });
    width: number;
    height: number;
    data: Buffer;
    static sync: {
      read(bytes: Uint8Array): PNG;
      /** `colorType` 0 keeps a grey picture in one byte a pixel. */
      write(png: PNG, options?: { colorType?: 0 | 2 | 4 | 6 }): Buffer;
    };
  }
}
