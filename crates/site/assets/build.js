// Compiles the styles and puts them beside the exit script and the icons into ../dist: named by their content, compressed once, embedded by build.rs.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { compile } from 'sass'

const assets = dirname(fileURLToPath(import.meta.url))
const root = join(assets, '../../..')
const dist = join(assets, '../dist')

// The pictures that some components name are not ours to carry: a page must never ask for one.
const withoutPictures = (css) => css.replace(/background-image:url\([^)]*\);?/g, '')
const style = (name) => withoutPictures(compile(join(assets, `${name}.scss`), { style: 'compressed', loadPaths: [root, join(root, 'node_modules')], quietDeps: true }).css)
// Comments and indentation stay in the source; no other change is made to the script.
const script = (name) => readFileSync(join(assets, name), 'utf8').replace(/^\s*\/\/.*\n/gm, '').replace(/^\s+/gm, '')
const drawing = (name) => readFileSync(join(assets, name), 'utf8').replace(/>\s+</g, '><').trim()

const files = {
  'daybreak.css': style('daybreak'),
  'partners.css': style('partners'),
  'exit.js': script('exit.js'),
  'page.svg': drawing('page.svg'),
  'dawn.svg': drawing('dawn.svg')
}

for (const [name, text] of Object.entries(files)) {
  if (/url\(|@import|@font-face/.test(text)) throw new Error(`${name} would ask for another file`)
}

rmSync(dist, { recursive: true, force: true })
mkdirSync(dist)
for (const [name, text] of Object.entries(files)) {
  const plain = Buffer.from(text)
  const dot = name.lastIndexOf('.')
  const file = `${name.slice(0, dot)}.${createHash('sha256').update(plain).digest('hex').slice(0, 12)}${name.slice(dot)}`
  const brotli = brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } })
  const gzip = gzipSync(plain, { level: 9 })
  writeFileSync(join(dist, file), plain)
  writeFileSync(join(dist, `${file}.br`), brotli)
  writeFileSync(join(dist, `${file}.gz`), gzip)
  console.log(`${file}: ${plain.length} bytes, ${brotli.length} as brotli, ${gzip.length} as gzip`)
}
