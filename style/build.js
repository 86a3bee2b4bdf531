// Writes dist/app.css and dist/app.js, which the portal embeds.
import { mkdir, writeFile } from "node:fs/promises";
import * as esbuild from "esbuild";
import * as sass from "sass";

await mkdir("dist", { recursive: true });

const { css } = sass.compile("app.scss", { loadPaths: ["node_modules"], quietDeps: true });
const minified = await esbuild.transform(css, { loader: "css", minify: true, target: ["chrome100", "firefox100", "safari15"] });
await writeFile("dist/app.css", minified.code);

await esbuild.build({ entryPoints: ["app.js"], outfile: "dist/app.js", bundle: true, minify: true, format: "esm", target: "es2020" });
