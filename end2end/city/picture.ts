// A picture as somebody takes it: a real PNG, of a wall with a door in it.
import { PNG } from "pngjs";

const [WIDTH, HEIGHT] = [640, 480];

export function picture(name: string): { name: string; mimeType: string; buffer: Buffer } {
  const png = new PNG({ width: WIDTH, height: HEIGHT });
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const door = x > 240 && x < 400 && y > 140;
      const shade = Math.round((y / HEIGHT) * 40);
      const colour = door ? [90 + shade, 60 + shade, 40] : [205 - shade, 200 - shade, 185 - shade];
      png.data.set([...colour, 255], (y * WIDTH + x) * 4);
    }
  }
  return { name, mimeType: "image/png", buffer: PNG.sync.write(png) };
}
