// Lays the browser's files from npm in the folder named, as static/vendor, and the fonts of the PDFs as fonts;
// what only tests need goes beside it, in frontend-test. A list of what came from npm lies in META-INF/sbom.
// Beside them lie ours, in a folder for each wing: a script for each *.page.js and a stylesheet for each *.page.css, with what
// they import, and the pictures as they are.
// What came from npm is left as it is when its inputs are as they were: a build in the middle of work costs no npm.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2]);
const inputs = ['package-lock.json', 'designsystemet.config.json', 'build.mjs', '.npmrc'];
const hash = createHash('sha256');
inputs.forEach((name) => hash.update(readFileSync(join(here, name))));
const stamp = join(out, '..', 'frontend.stamp');
const wanted = hash.digest('hex');
const isFresh =
  existsSync(out) &&
  existsSync(stamp) &&
  existsSync(join(here, 'node_modules')) &&
  readFileSync(stamp, 'utf8') === wanted;
if (!isFresh) layVendor();
await layOurs();

function layVendor() {
  run('npm', ['ci', '--ignore-scripts', '--silent']);

  const theme = resolve(here, '../target/design-theme');
  const designsystemet = ['--no-install', 'designsystemet', 'tokens'];
  run('npx', [...designsystemet, 'create', '--config', 'designsystemet.config.json', '--clean', 'true']);
  run('npx', [
    ...designsystemet,
    'build',
    '--tokens',
    '../target/design-tokens',
    '--out-dir',
    theme,
    '--config',
    'designsystemet.config.json',
  ]);

  rmSync(out, { recursive: true, force: true });
  const vendor = join(out, 'static', 'vendor');
  mkdirSync(vendor, { recursive: true });
  const copy = (from, to) => cpSync(join(here, 'node_modules', from), to);
  copy('@digdir/designsystemet-css/dist/src/index.css', join(vendor, 'designsystemet.css'));
  cpSync(join(theme, 'dugnad.css'), join(vendor, 'theme.css'));
  copy('@digdir/designsystemet-web/dist/umd/index.js', join(vendor, 'designsystemet.js'));
  copy('htmx.org/dist/htmx.min.js', join(vendor, 'htmx.js'));
  for (const subset of ['latin', 'latin-ext']) {
    const file = `inter-${subset}-wght-normal.woff2`;
    copy(`@fontsource-variable/inter/files/${file}`, join(vendor, file));
  }
  for (const [folder, file] of [
    ['400Regular', 'Inter_400Regular.ttf'],
    ['700Bold', 'Inter_700Bold.ttf'],
    ['400Regular_Italic', 'Inter_400Regular_Italic.ttf'],
  ]) {
    copy(`@expo-google-fonts/inter/${folder}/${file}`, join(out, 'fonts', file));
  }
  copy('@expo-google-fonts/inter/LICENSE_FONT', join(out, 'fonts', 'Inter.LICENSE'));
  const emoji = 'NotoEmoji_400Regular.ttf';
  copy(`@expo-google-fonts/noto-emoji/400Regular/${emoji}`, join(out, 'fonts', emoji));
  copy('@expo-google-fonts/noto-emoji/LICENSE_FONT', join(out, 'fonts', 'NotoEmoji.LICENSE'));
  for (const file of ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf']) {
    copy(`dejavu-fonts-ttf/ttf/${file}`, join(out, 'fonts', file));
  }
  copy('dejavu-fonts-ttf/LICENSE', join(out, 'fonts', 'DejaVuSans.LICENSE'));
  const sbom = join(out, 'META-INF', 'sbom');
  mkdirSync(sbom, { recursive: true });
  writeFileSync(join(sbom, 'frontend.cdx.json'), listParts());
  copy('axe-core/axe.min.js', join(out, '..', 'frontend-test', 'axe.min.js'));
  writeFileSync(stamp, wanted);
}

async function layOurs() {
  // Loaded here: before npm has laid it, there is none.
  const { build } = await import('esbuild');
  for (const wing of ['platform', 'workshops', 'funding', 'followup']) {
    const laid = join(out, 'static', wing);
    rmSync(laid, { recursive: true, force: true });
    const files = readdirSync(join(here, wing), { recursive: true }).map((name) => join(here, wing, name));
    for (const file of files.filter((file) => file.endsWith('.svg'))) cpSync(file, join(laid, basename(file)));
    const pages = files.filter((file) => /\.page\.(js|css)$/.test(file));
    await build({
      entryPoints: pages.map((file) => ({ in: file, out: basename(file).replace(/\.page\.\w+$/, '') })),
      outdir: laid,
      bundle: true,
      external: ['../vendor/*'],
      format: 'esm',
      target: 'es2022',
      minify: true,
      logLevel: 'warning',
    });
  }
}

// What is sent to the browser: what only the build and tests use is left out.
function listParts() {
  const sbom = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--omit', 'dev'];
  return execFileSync('npm', sbom, { cwd: here, maxBuffer: 1 << 24, stdio: ['ignore', 'pipe', 'inherit'] });
}

function run(command, args) {
  execFileSync(command, args, { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] });
}
