// A PDF as others read it: Poppler its words and its picture, a reader of QR codes the picture.
import { execFileSync } from "node:child_process";
import jsqr from "jsqr";
import { OPS, getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { PNG } from "pngjs";

// The package is a function with itself as its default; its types know only of the latter.
const readQr = jsqr as unknown as typeof jsqr.default;

export interface Paper {
  /** Every word of it, without the spaces between them, which a typesetter is free to set. */
  words: string;
  /** Glyphs drawn, and how many of them are the empty box that a font has for what it lacks. */
  glyphs: number;
  boxes: number;
  /** What its QR code says. */
  qr: string | undefined;
}

export async function read(pdf: Buffer): Promise<Paper> {
  const words = poppler("pdftotext", ["-", "-"], pdf).toString("utf8").replaceAll(/\s+/g, "");
  const picture = PNG.sync.read(poppler("pdftoppm", ["-png", "-r", "150", "-singlefile", "-"], pdf));
  const qr = readQr(new Uint8ClampedArray(picture.data), picture.width, picture.height)?.data;
  return { words, qr, ...(await glyphs(pdf)) };
}

/** The number 0 is the empty box in every font, whatever character it stands for. */
async function glyphs(pdf: Buffer): Promise<{ glyphs: number; boxes: number }> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const codes: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList();
    fnArray.forEach((operation, i) => {
      if (operation !== OPS.showText) return;
      for (const glyph of argsArray[i][0]) if (typeof glyph === "object") codes.push(glyph.originalCharCode);
    });
  }
  await document.destroy();
  return { glyphs: codes.length, boxes: codes.filter((code) => code === 0).length };
}

function poppler(program: string, parameters: string[], pdf: Buffer): Buffer {
  return execFileSync(program, parameters, { input: pdf, maxBuffer: 64 * 1024 * 1024 });
}
