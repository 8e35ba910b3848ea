import { createContext } from 'preact';
import type { PageMoment } from './page-moment.js';

/** The moment that the page shows; null for now. */
export const ShownMoment = createContext<PageMoment | null>(null);
