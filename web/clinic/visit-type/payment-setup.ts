import { useQuery } from '@tanstack/react-query'
import { api, read } from '../../api/client.ts'

/** Whether deposits can be paid here at all; asked only where somebody wants one. */
export const usePaymentSetup = (enabled: boolean) =>
  useQuery({
    queryKey: ['payment-setup'],
    queryFn: () => read(api.GET('/api/v1/payment-setup')),
    enabled,
  })
