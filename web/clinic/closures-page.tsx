export const ClosuresPage = () => null
