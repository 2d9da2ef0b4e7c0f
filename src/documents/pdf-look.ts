import { fileURLToPath } from 'node:url'

/**
 * Open Sans (SIL Open Font License) has Latin, Greek, Cyrillic and Hebrew letters; only the glyphs used are embedded. Named by their paths
 * and not registered, so that pdfkit reads each once: reading is most of the 100 ms that a page costs.
 */
const font = (name: string): string => fileURLToPath(import.meta.resolve(`@expo-google-fonts/open-sans/${name}.ttf`))
export const PDF_FONTS = { regular: font('400Regular/OpenSans_400Regular'), bold: font('700Bold/OpenSans_700Bold') }

export const PDF_COLOURS = { ink: '#17312f', quiet: '#4c6663', accent: '#0b6e69', paper: '#eef4f3', white: '#ffffff' }
