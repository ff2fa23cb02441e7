// Prints a Parquet file as JSON: read.mjs <file>, beside the node_modules that have hyparquet.
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'

const file = await asyncBufferFromFile(process.argv[2])
const metadata = await parquetMetadataAsync(file)
console.log(JSON.stringify({
  groups: metadata.row_groups.map(group => Number(group.num_rows)),
  times: metadata.schema.filter(column => column.logical_type?.type === 'TIMESTAMP').map(column => column.logical_type),
  rows: await parquetReadObjects({ file }),
}))
