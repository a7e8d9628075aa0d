'use client';

import { Collapsible } from 'radix-ui';
import { forwardRef, type ComponentPropsWithoutRef } from 'react';

import { useSay } from '../ApiProvider/useSay.js';
import { Glyph } from '../Icon/index.js';
import { useConflict } from './Conflict.js';
import { ConflictRow } from './ConflictRow.js';
import { ConflictValues } from './ConflictValues.js';
import { differing } from './threeWay.js';

export type ConflictComparisonProps = Omit<ComponentPropsWithoutRef<'div'>, 'children'>;

/**
 * The versions side by side: a row a field that differs, with a choice in it; equal fields folded below. By
 * roles and not by table elements, which lose theirs in some browsers when they are laid out as cards.
 */
export const ConflictComparison = forwardRef<HTMLDivElement, ConflictComparisonProps>(
  function ConflictComparison(props, ref) {
    const { fields, person, step } = useConflict('Comparison');
    const say = useSay();
    const rows = differing(fields);
    const same = fields.filter(({ changedBy }) => changedBy === 'nobody');
    if (step === 'loading-theirs') return <Loading />;
    const heads = [
      say((ui) => ui.conflict.field),
      say((ui) => ui.conflict.base),
      say((ui) => ui.conflict.mine),
      person ?? say((ui) => ui.conflict.theirs),
      ...(rows.some(({ merged }) => merged !== undefined) ? [say((ui) => ui.conflict.merged)] : []),
    ];
    return (
      <>
        {rows.length > 0 && (
          <div role="table" data-rae-part="comparison" {...props} ref={ref}>
            <div role="rowgroup" data-rae-part="hidden">
              <div role="row">
                {heads.map((text) => (
                  <span key={text} role="columnheader">
                    {text}
                  </span>
                ))}
              </div>
            </div>
            <div role="rowgroup">
              {rows.map((field) => (
                <ConflictRow key={field.name} field={field} />
              ))}
            </div>
          </div>
        )}
        {same.length > 0 && (
          <Collapsible.Root data-rae="details" data-part="same">
            <Collapsible.Trigger data-rae-part="quiet">
              <Glyph name="chevron" strokeWidth="2.5" data-rae-part="chevron" />
              {say((ui) => ui.conflict.same, { count: same.length })}
            </Collapsible.Trigger>
            <Collapsible.Content data-rae-part="details-content">
              <ConflictValues fields={same} />
            </Collapsible.Content>
          </Collapsible.Root>
        )}
      </>
    );
  },
);

function Loading() {
  const say = useSay();
  return (
    <div data-rae-part="loading">
      <p data-rae-part="status">
        <span data-rae-part="spinner" aria-hidden="true" />
        {say((ui) => ui.conflict.loading)}
      </p>
    </div>
  );
}
