// Writes the format of scripts and styles with Prettier and looks for faults in the scripts with ESLint: "fix" mends what
// can be mended, "check" only tells. What was in order and has not changed since is not looked at again.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDERS = ['frontend', 'bench', 'src/main/resources'];

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [, , what, stamp] = process.argv;
const files = FOLDERS.flatMap((folder) => listFiles(join(root, folder)));
const inOrder = () =>
  hashOf([...files, ...['package-lock.json', '.prettierrc.json'].map((name) => join(root, 'frontend', name))]);

if (what === 'fix' || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== inOrder()) {
  const faults = [...(await unformatted()), ...(await lint())];
  if (faults.length > 0) {
    console.error(`Not in order (mend the format with: mvn -Pformat process-sources):\n${faults.join('\n')}`);
    process.exit(1);
  }
  writeFileSync(stamp, inOrder());
}

async function unformatted() {
  const prettier = await import('prettier');
  const config = await prettier.resolveConfig(join(root, 'frontend/package.json'));
  const found = [];
  for (const file of files) {
    const source = readFileSync(file, 'utf8');
    const formatted = await prettier.format(source, { ...config, filepath: file });
    if (formatted === source) continue;
    if (what === 'fix') writeFileSync(file, formatted);
    else found.push(`${relative(root, file)}: not formatted`);
  }
  return found;
}

async function lint() {
  const { ESLint } = await import('eslint');
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: join(root, 'frontend/eslint.config.js'),
    fix: what === 'fix',
  });
  const results = await eslint.lintFiles(files.filter((file) => /\.m?js$/.test(file)));
  if (what === 'fix') await ESLint.outputFixes(results);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ line, column, message, ruleId }) => `${relative(root, filePath)}:${line}:${column}: ${message} (${ruleId})`,
    ),
  );
}

function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : listFiles(path);
    return /\.(js|mjs|css)$/.test(entry.name) ? [path] : [];
  });
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}
