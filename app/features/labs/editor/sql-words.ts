/** The words of DuckDB's SQL that the editor colours. */
export const keywords = `all and any anti as asc asof between by case cast columns create cross current cube delete desc describe distinct drop
  else end except exclude exists explain false filter first following from full group grouping having if ilike in inner insert intersect interval
  into is join last lateral left like limit natural not null nulls offset on or order outer over partition pivot positional preceding
  qualify range recursive replace right rollup row rows sample select semi set sets show similar summarize table tablesample temp temporary
  then to true try_cast unbounded union unpivot update using values view when where window with within`;

export const types = `bigint blob bool boolean date decimal double float hugeint int integer json numeric real smallint text time timestamp
  timestamptz tinyint ubigint uinteger uuid varchar struct map`;

export const functions = `abs age any_value arg_max arg_min avg bool_and bool_or ceil coalesce concat concat_ws contains corr count count_if
  cume_dist current_date date_add date_diff date_part date_sub date_trunc datediff day dayname dense_rank epoch extract first_value floor format
  generate_series greatest hour ifnull isodow lag last_day last_value lead least left length list list_contains ln log lower lpad ltrim make_date max
  median min minute mode month monthname now nth_value ntile nullif percent_rank power quantile_cont quantile_disc quarter range rank regexp_extract
  regexp_matches regexp_replace replace right round row_number rpad rtrim sign split_part sqrt starts_with stddev strftime string_agg string_split
  strptime substr substring sum time_bucket today trim trunc unnest upper variance week weekday year`;
