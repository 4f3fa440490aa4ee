/** The whole look, in the order in which the sheets build on each other. The app imports this file once, first. */
import './tokens.css';
import './type.css';
import './base.css';
import './layout.css';
import './controls.css';
import './pieces.css';
import './screens.css';
import './print.css';
