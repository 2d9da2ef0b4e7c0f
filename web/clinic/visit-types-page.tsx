export const VisitTypesPage = () => null
