import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }

/** The dependency line of ARCHITECTURE.md: a module imports only modules before it. */
const LINE =
  'platform identity clinic people scheduling payments booking availability frontdesk documents notifications reporting integrations ops app'.split(
    ' ',
  )

const root = path.resolve(import.meta.dirname, '..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const files = globSync('src/**/*.ts', { cwd: root }).toSorted()
const production = files.filter((file) => !/\.(test|fixture|oracle)\.ts$/.test(file))
const moduleOf = (file: string) => file.split('/')[1] ?? ''
const modules = [...new Set(files.map(moduleOf))]

/** Every specifier a file imports, statically or not. */
function importsOf(file: string): string[] {
  return [...read(file).matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)['"]([^'"]+)['"]/gm)].map(
    (match) => match[1] ?? '',
  )
}

const crossings = files.flatMap((file) =>
  importsOf(file)
    .filter((specifier) => specifier.startsWith('#'))
    .map((specifier) => ({ file, from: moduleOf(file), to: specifier.slice(1) })),
)

test('there is something to check', () => {
  expect(modules.length).toBeGreaterThan(9)
  expect(production.length).toBeGreaterThan(100)
  expect(crossings.length).toBeGreaterThan(100)
})

describe('the dependency line', () => {
  test('every folder of src is a module of the line, with a door in package.json', () => {
    expect(modules.filter((module) => !LINE.includes(module))).toEqual([])
    const doors = Object.fromEntries(modules.map((module) => [`#${module}`, `./src/${module}/index.ts`]))
    expect(packageJson.imports).toEqual(doors)
  })

  test('a module imports only modules before it, and only through their doors', () => {
    expect(
      crossings.filter(({ from, to }) => !(LINE.indexOf(to) >= 0 && LINE.indexOf(to) < LINE.indexOf(from))),
    ).toEqual([])
  })

  test('a relative import never leaves its module', () => {
    const leaving = production.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => specifier.startsWith('.'))
        .filter((specifier) => !path.join(path.dirname(file), specifier).startsWith(`src/${moduleOf(file)}/`))
        .map((specifier) => `${file} -> ${specifier}`),
    )
    // What joins everything also joins the pages and the version.
    expect(leaving).toEqual(['src/app/start.ts -> ../../web/build.ts', 'src/app/version.ts -> ../../package.json'])
  })

  test('the pages know the modules by their contracts only, and only as types', () => {
    const pages = globSync('web/**/*.{ts,tsx}', { cwd: root, exclude: (name) => name === 'dist' }).filter(
      (file) => !/\.(test|e2e)\.tsx?$|playwright/.test(file),
    )
    expect(pages.length).toBeGreaterThan(20)
    const wrong = pages.flatMap((file) =>
      [...read(file).matchAll(/^(import|export)( type)?[^;]*?from ['"]((?:\.\.\/)+src\/[^'"]+|#[^'"]+)['"]/gm)]
        .filter((match) => match[2] === undefined || !match[3]?.endsWith('/contract.ts'))
        .map((match) => `${file}: ${match[0]}`),
    )
    expect(wrong).toEqual([])
  })
})

describe('the database', () => {
  const migrations = globSync('migrations/*.sql', { cwd: root }).map(read).join('\n')
  const tables = [...migrations.matchAll(/create (?:table|view|sequence) (\w+)\.(\w+)/g)].map(([, schema, name]) => ({
    schema: schema ?? '',
    name: name ?? '',
  }))
  /** Views whose comment begins "Published": what a module shows of its tables to those above it. */
  const published = [...migrations.matchAll(/^-- Published.*\n(?:--.*\n)*create view (\w+\.\w+)/gm)].map(
    ([, view]) => view,
  )

  test('there are tables to check', () => {
    expect(tables.length).toBeGreaterThan(15)
    expect(published.length).toBeGreaterThan(0)
  })

  test('a module names only the tables of its own schema', () => {
    const mayName = (file: string, { schema, name }: { schema: string; name: string }) =>
      schema === moduleOf(file) ||
      (published.includes(`${schema}.${name}`) && LINE.indexOf(schema) < LINE.indexOf(moduleOf(file)))
    const trespasses = production.flatMap((file) => {
      const text = withoutComments(read(file))
      return tables
        .filter(
          (table) => !mayName(file, table) && new RegExp(`['"\`\\s(]${table.schema}\\.${table.name}\\b`).test(text),
        )
        .map(({ schema, name }) => `${file} names ${schema}.${name}`)
    })
    expect(trespasses).toEqual([])
  })

  test('every migration begins by saying why', () => {
    const silent = globSync('migrations/*.sql', { cwd: root }).filter((file) => !read(file).startsWith('-- '))
    expect(silent).toEqual([])
  })
})

describe('below app/', () => {
  const below = production.filter((file) => moduleOf(file) !== 'app')

  test('no clock is read', () => {
    const clocks = below.filter((file) =>
      /\bDate\.now\b|\bnew Date\(\)|\bTemporal\.Now\b/.test(withoutComments(read(file))),
    )
    expect(clocks).toEqual([])
  })

  test('no environment is read, but for child processes: the database’s and the one that hashes', () => {
    const forChildren = /^src\/(platform\/embedded-postgres|identity\/spare-time)\//
    const readers = below.filter(
      (file) => /\bprocess\.env\b/.test(withoutComments(read(file))) && !forChildren.test(file),
    )
    expect(readers).toEqual([])
  })
})

describe('a module, inside', () => {
  test('has a README and a door', () => {
    const all = globSync('src/*/{README.md,index.ts}', { cwd: root })
    expect(
      modules
        .flatMap((module) => [`src/${module}/README.md`, `src/${module}/index.ts`])
        .filter((file) => !all.includes(file)),
    ).toEqual([])
  })

  test('its README says what is in each of its folders', () => {
    const folders = globSync('src/*/*/', { cwd: root })
    const unsaid = folders.filter((folder) => {
      const [, module = '', name = ''] = folder.split('/')
      return !read(`src/${module}/README.md`).includes(`\`${name}/`)
    })
    expect(folders.length).toBeGreaterThan(modules.length)
    expect(unsaid).toEqual([])
  })

  test('its files are named in kebab-case and fit on a few screens', () => {
    expect(files.filter((file) => !/^[a-z0-9-]+(\.[a-z]+)*\.ts$/.test(path.basename(file)))).toEqual([])
    expect(production.filter((file) => read(file).split('\n').length > 350)).toEqual([])
  })

  test('what has no name has no home', () => {
    expect(files.filter((file) => /\b(utils?|helpers?|common|misc|manager)\b/.test(file))).toEqual([])
  })
})

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')
}
