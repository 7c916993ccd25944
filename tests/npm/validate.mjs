// Holds documents against schema/NAME.schema.json, NAME being the argument. Standard input: a JSON array of {name, document}.
// Standard output: for each of them, in order, a line {name, valid, errors}.
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";

const schema = JSON.parse(readFileSync(new URL(`../../schema/${process.argv[2]}.schema.json`, import.meta.url), "utf8"));

// Strict, so that a keyword the schema misspells is an error and not a rule that never applies. Not about types (a
// figure is a number or a text) nor about "required", which the schema's conditions use without repeating "properties".
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false });
ajv.addKeyword("x-unit"); // for editors: the units a text may end in
const accepts = ajv.compile(schema);

for (const { name, document } of JSON.parse(readFileSync(0, "utf8"))) {
  const valid = accepts(document);
  const errors = valid ? [] : accepts.errors.map((error) => `${error.instancePath || "/"} ${error.message}`);
  console.log(JSON.stringify({ name, valid, errors }));
}
