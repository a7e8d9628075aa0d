'use client';

import { forwardRef } from 'react';

import { CopyReference, type CopyReferenceProps } from '../CopyReference/CopyReference.js';
import { Details, type DetailsProps } from '../Details/Details.js';
import { useNotice } from './Notice.js';

export type NoticeDetailsProps = Omit<DetailsProps, 'view'>;

/** {@link Details} of the notice it stands in. */
export const NoticeDetails = forwardRef<HTMLDivElement, NoticeDetailsProps>(function NoticeDetails(props, ref) {
  return <Details view={useNotice('Details').view} {...props} ref={ref} />;
});

export type NoticeReferenceProps = Omit<CopyReferenceProps, 'view'>;

/** {@link CopyReference} of the notice it stands in. */
export const NoticeReference = forwardRef<HTMLSpanElement, NoticeReferenceProps>(function NoticeReference(props, ref) {
  return <CopyReference view={useNotice('Reference').view} {...props} ref={ref} />;
});
