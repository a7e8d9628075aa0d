// Sends every import of react and react-dom to this folder, also those of CommonJS packages.
import { registerHooks } from 'node:module';

const home = new URL('./node_modules/', import.meta.url);

registerHooks({
  resolve(specifier, context, next) {
    const match = /^(react|react-dom)(?:\/(.+?)(?:\.js)?)?$/.exec(specifier);
    if (!match) return next(specifier, context);
    const [, name, path = 'index'] = match;
    // Without a format Node would look for the nearest package.json of the importer.
    return { url: new URL(`${name}/${path}.js`, home).href, format: 'commonjs', shortCircuit: true };
  },
});
