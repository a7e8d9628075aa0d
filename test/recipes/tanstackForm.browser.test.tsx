import { describeFormRecipe } from './formRecipe.js';
import { NewChannel } from './tanstackForm.js';

describeFormRecipe('tanstack-form', NewChannel);
