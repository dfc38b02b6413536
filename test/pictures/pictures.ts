/** `npm run pictures`: draws the pictures of the README anew, from what the bot sends now. */
import { drawPictures } from './draw.ts';

await drawPictures();
