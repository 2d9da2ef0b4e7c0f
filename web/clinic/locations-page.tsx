export const LocationsPage = () => null
