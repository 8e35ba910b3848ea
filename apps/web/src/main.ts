import { focusMessage } from './focus-message.js';
import { keepForms } from './keep/keep-forms.js';
import { suggest } from './suggest.js';

focusMessage();
keepForms();
suggest();
