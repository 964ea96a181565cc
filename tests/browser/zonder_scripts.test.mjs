import { thinWay } from './support/dunne_weg.mjs';

thinWay({ javaScriptEnabled: false });
