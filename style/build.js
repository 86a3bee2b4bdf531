// Writes dist/app.css, dist/app.js and dist/mark.svg, which the portal embeds, each compressed beside itself.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import * as sass from "sass";

await mkdir("dist", { recursive: true });

const { css } = sass.compile("app.scss", { loadPaths: ["node_modules"], quietDeps: true });
const minified = await esbuild.transform(css, { loader: "css", minify: true, target: ["chrome100", "firefox100", "safari15"] });
await write("app.css", minified.code);

const script = await esbuild.build({ entryPoints: ["app.js"], bundle: true, minify: true, format: "esm", target: "es2020", write: false });
await write("app.js", script.outputFiles[0].text);

await write("mark.svg", await readFile("mark.svg", "utf8"));

async function write(name, text) {
  await writeFile(`dist/${name}`, text);
  await writeFile(`dist/${name}.gz`, gzipSync(text, { level: 9 }));
  await writeFile(`dist/${name}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}
