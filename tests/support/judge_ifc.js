// web-ifc, an independent reader of IFC, on a model: "shape x y z x y z TYPE NAME" in inches for every body, and
// "problem" for what has none. Exit code 2 without it.
let ifc;
try {
    ifc = require('web-ifc');
} catch {
    process.exit(2);
}
const INCH = 0.0254;

async function main(path) {
    const api = new ifc.IfcAPI();
    await api.Init();
    api.SetLogLevel && api.SetLogLevel(ifc.LogLevel ? ifc.LogLevel.LOG_LEVEL_ERROR : 4);
    const model = api.OpenModel(new Uint8Array(require('fs').readFileSync(path)), {COORDINATE_TO_ORIGIN: false});
    console.log('schema', api.GetModelSchema(model));
    let shapes = 0;
    api.StreamAllMeshes(model, (mesh) => {
        const low = [1e9, 1e9, 1e9], high = [-1e9, -1e9, -1e9];
        for (let i = 0; i < mesh.geometries.size(); ++i) {
            const placed = mesh.geometries.get(i);
            const geometry = api.GetGeometry(model, placed.geometryExpressID);
            const v = api.GetVertexArray(geometry.GetVertexData(), geometry.GetVertexDataSize());
            const m = placed.flatTransformation;
            for (let k = 0; k < v.length; k += 6) {
                const p = [0, 1, 2].map((r) => m[r] * v[k] + m[4 + r] * v[k + 1] + m[8 + r] * v[k + 2] + m[12 + r]);
                // Its frame is y up.
                const q = [p[0], -p[2], p[1]].map((c) => c / INCH);
                for (let a = 0; a < 3; ++a) {
                    low[a] = Math.min(low[a], q[a]);
                    high[a] = Math.max(high[a], q[a]);
                }
            }
        }
        const line = api.GetLine(model, mesh.expressID);
        const text = [...low, ...high].map((c) => (Math.abs(c) < 5e-4 ? 0 : c).toFixed(3)).join(' ');
        console.log('shape', text, line.constructor.name, line.Name ? line.Name.value : '');
        if (!(high[0] > low[0] && high[1] > low[1] && high[2] > low[2]))
            console.log('problem', 'no volume', mesh.expressID);
        ++shapes;
    });
    console.log('shapes', shapes);
}

main(process.argv[2]);
