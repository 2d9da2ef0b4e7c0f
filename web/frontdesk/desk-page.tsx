export const DeskPage = () => null
