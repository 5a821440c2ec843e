/** Prints the compiled form of a WebAssembly text file, in base64: `node scripts/compile-kernel.mjs FILE.wat`. */
import { readFileSync } from 'node:fs';
import wabt from 'wabt';

const path = process.argv[2] ?? '';
const module = (await wabt()).parseWat(path, readFileSync(path, 'utf8'), { simd: true });
process.stdout.write(Buffer.from(module.toBinary({}).buffer).toString('base64'));
