import { cleanAddress } from './clean-address.js';
import { focusMessage } from './focus-message.js';
import { keepForms } from './keep/keep-forms.js';
import { liveParts } from './live/live-parts.js';
import { closeMenus } from './menus.js';
import { holdBackOffline } from './offline.js';
import { sayNews } from './live/say-news.js';
import { renewWhileWorking } from './live/renewal.js';
import { suggest } from './suggest.js';

focusMessage();
keepForms();
suggest();
cleanAddress();
liveParts();
sayNews();
renewWhileWorking();
closeMenus();
holdBackOffline();
