import { describeFormRecipe } from './formRecipe.js';
import { NewChannel } from './reactHookForm.js';

describeFormRecipe('react-hook-form', NewChannel);
