import { CostSheet, type Sheet } from '@app/pages';
import { hydrate } from 'preact';
import { textsOf } from './keep/form-texts.js';

const place = document.querySelector<HTMLElement>('[data-cost-sheet]');
const form = place?.closest('form');
if (place && form) {
  const sheet = JSON.parse(place.dataset['costSheet'] ?? '') as Sheet;
  // What stands in the inputs now, which the browser may have filled after a reload.
  hydrate(<CostSheet fields={textsOf(form)} sheet={sheet} />, place);
  place.dataset['ready'] = '';
}
