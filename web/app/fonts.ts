// The font comes after the first picture: text is shown in the system's font until it is there.
import "@fontsource-variable/noto-sans-jp/wght.css";
