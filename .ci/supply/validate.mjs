// Validates bills of materials by the strict schema of CycloneDX 1.6: node validate.mjs <folder with node_modules> <file...>
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [modules, ...files] = process.argv.slice(2);
const { Spec, Validation } = createRequire(join(resolve(modules), 'package.json'))('@cyclonedx/cyclonedx-library');
const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
for (const file of files) {
  const error = await validator.validate(readFileSync(file, 'utf8'));
  if (error !== null) {
    console.log(`${file}: ${JSON.stringify(error)}`);
    process.exitCode = 1;
  }
}
