const layers: HTMLElement[] = [];

/**
 * Puts a dialog's layer on top of those that are open and makes the one below inert; returns how to take it away again. Hiding
 * from screen readers alone would leave a lower dialog's shell to them, for the sake of the live regions in it.
 */
export function stackLayer(layer: HTMLElement): () => void {
  layers.push(layer);
  update();
  return () => {
    layers.splice(layers.indexOf(layer), 1);
    layer.inert = false;
    update();
  };
}

const update = () => layers.forEach((one) => (one.inert = one !== layers.at(-1)));
