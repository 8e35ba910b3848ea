import { focusMessage } from './focus-message.js';

focusMessage();
