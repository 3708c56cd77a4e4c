// Khronos' validator on a binary glTF: "valid", or a line for everything it has to say. Exit code 2 without it.
let validator;
try {
    validator = require('gltf-validator');
} catch {
    process.exit(2);
}
const bytes = new Uint8Array(require('fs').readFileSync(process.argv[2]));
validator.validateBytes(bytes).then((report) => {
    for (const m of report.issues.messages)
        console.log('problem', m.severity, m.code, m.message, m.pointer);
    if (report.issues.numErrors + report.issues.numWarnings === 0)
        console.log('valid');
});
