export const PhoneBookingPage = () => null
