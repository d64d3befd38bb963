-- Helpers of the generator, gone with its connection. Everything follows from row numbers: the same scale gives the same rows.

create function pg_temp.id_of(kind text, n bigint) returns uuid language sql immutable as $$
  select (lpad(to_hex(n), 8, '0') || '-' || kind || '-7000-8000-' || substr(md5(kind || n), 1, 12))::uuid
$$;

-- A number below `sides` that looks random and is not.
create function pg_temp.roll(n bigint, salt bigint, sides bigint) returns bigint language sql immutable as $$
  select (hashint8extended(n, salt) & 9007199254740991) % sides
$$;

create function pg_temp.pick(words text[], n bigint, salt bigint) returns text language sql immutable as $$
  select words[1 + pg_temp.roll(n, salt, cardinality(words))]
$$;

create function pg_temp.setting(name text) returns integer language sql stable as $$
  select current_setting('bench.' || name)::integer
$$;

-- Millions of rows are loaded before their indexes are made and without looking up each one's parents; `build` brings both back.
create temp table taken_off (n integer generated always as identity, statement text);

create function pg_temp.take_off(tables regclass[]) returns void language plpgsql as $$
declare
  found record;
begin
  for found in
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as away,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back
    from pg_constraint where conrelid = any(tables) and contype = 'f'
    union all
    select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid) from pg_index i
    where indrelid = any(tables) and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype <> 'f')
  loop
    execute found.away;
    insert into taken_off (statement) values (found.back);
  end loop;
end $$;

create function pg_temp.build() returns void language plpgsql as $$
declare
  found record;
begin
  -- Indexes first: foreign keys are looked up in them.
  for found in select statement from taken_off order by statement like 'alter%', n loop execute found.statement; end loop;
  delete from taken_off;
end $$;

create temp table words (kind text primary key, list text[]);
insert into words values
  ('place-1', '{An,Bình,Cẩm,Diên,Đại,Đông,Đức,Gia,Hải,Hòa,Hồng,Hưng,Kim,Lam,Liên,Long,Minh,Mỹ,Nam,Nghĩa,Phú,Phúc,Quang,Quế,Sơn,Tân,Thái,Thanh,Thạch,Thiện,Thịnh,Thuận,Trường,Tú,Vân,Việt,Vĩnh,Xuân,Yên}'),
  ('place-2', '{Ái,Bằng,Châu,Cường,Dương,Đạo,Định,Giang,Hà,Hậu,Hiệp,Khê,Kiều,Lạc,Lâm,Lộc,Lương,Mai,Ngọc,Nhân,Phong,Phương,Quý,Sơn,Tâm,Thành,Thắng,Thọ,Thủy,Tiến,Tín,Trạch,Trung,Tường,Văn,Vượng}'),
  ('surname', '{Nguyễn,Trần,Lê,Phạm,Hoàng,Huỳnh,Phan,Vũ,Võ,Đặng,Bùi,Đỗ,Hồ,Ngô,Dương,Lý,Đinh,Trịnh,Mai,Cao}'),
  ('middle', '{Văn,Thị,Đức,Minh,Ngọc,Quang,Thanh,Hữu,Xuân,Thu,Anh,Bích,Công,Đình,Hồng,Kim,Mạnh,Như,Phương,Quốc,Thùy,Tiến,Trọng,Tuấn,Việt}'),
  ('given', '{An,Anh,Bảo,Bình,Châu,Chi,Cường,Dung,Dũng,Dương,Đạt,Điệp,Giang,Hà,Hải,Hạnh,Hiền,Hiếu,Hoa,Hòa,Hùng,Hương,Khánh,Lan,Linh,Loan,Long,Mai,Minh,Nam,Nga,Ngân,Nghĩa,Nhung,Phong,Phúc,Phương,Quân,Quỳnh,Sơn,Tâm,Thảo,Thắng,Thủy,Trang,Trung,Tuấn,Tùng,Vân,Yến}'),
  ('title', '{Chuyên viên,Công chức Văn phòng - Thống kê,Giáo viên,Kế toán,Phó Trưởng phòng,Nhân viên,Công chức Văn hóa - Xã hội,Cán bộ phụ trách thi đua}'),
  ('task', '{Phát động phong trào thi đua,Ký giao ước thi đua,Hướng dẫn đăng ký danh hiệu,Thẩm định hồ sơ khen thưởng,Trình khen thưởng đợt 1,Trình khen thưởng đợt 2,Sơ kết 6 tháng,Tổng kết công tác,Kiểm tra công tác thi đua,Tập huấn nghiệp vụ,Tuyên truyền điển hình tiên tiến,Chấm điểm các cụm thi đua,Rà soát danh sách đủ điều kiện khen thưởng,Tổ chức hội nghị biểu dương,Báo cáo kết quả}'),
  ('about', '{trong ngành giáo dục,khối doanh nghiệp,xây dựng nông thôn mới,cải cách hành chính,chuyển đổi số,người tốt việc tốt,giảm nghèo bền vững,bảo vệ an ninh Tổ quốc,xây dựng đời sống văn hóa,của các xã và phường,của các sở và ban,nhân các ngày lễ lớn}');
