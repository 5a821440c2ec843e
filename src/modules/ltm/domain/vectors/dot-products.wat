;; The dot products of a query with many vectors, eight components a step.
;; The width is a multiple of 16; no sum leaves 32 bits (see quantize.ts).
(module
  (import "host" "memory" (memory 1))
  (func (export "dotProducts")
    (param $query i32)   ;; where the query is: 16 bits a component
    (param $codes i32)   ;; where the vectors are: 8 bits a component, one after another
    (param $count i32)   ;; how many there are, at least 1
    (param $width i32)   ;; components of each
    (param $out i32)     ;; where the products go: 32 bits each
    (local $at i32) (local $end i32) (local $sum v128) (local $sixteen v128)
    (loop $vector
      (local.set $at (local.get $query))
      (local.set $end (i32.add (local.get $codes) (local.get $width)))
      (local.set $sum (v128.const i32x4 0 0 0 0))
      (loop $component
        (local.set $sixteen (v128.load (local.get $codes)))
        (local.set $sum (i32x4.add (local.get $sum)
          (i32x4.dot_i16x8_s (v128.load (local.get $at)) (i16x8.extend_low_i8x16_s (local.get $sixteen)))))
        (local.set $sum (i32x4.add (local.get $sum)
          (i32x4.dot_i16x8_s (v128.load offset=16 (local.get $at)) (i16x8.extend_high_i8x16_s (local.get $sixteen)))))
        (local.set $at (i32.add (local.get $at) (i32.const 32)))
        (local.set $codes (i32.add (local.get $codes) (i32.const 16)))
        (br_if $component (i32.lt_u (local.get $codes) (local.get $end))))
      (i32.store (local.get $out)
        (i32.add
          (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
          (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum)))))
      (local.set $out (i32.add (local.get $out) (i32.const 4)))
      (local.set $count (i32.sub (local.get $count) (i32.const 1)))
      (br_if $vector (local.get $count)))))
